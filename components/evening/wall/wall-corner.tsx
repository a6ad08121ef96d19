"use client";

import { useEffect, useState } from "react";

/** The quiet corner: a sign while it is cut off, light or dark, and the whole screen. Nothing here touches the evening. */
export function WallCorner({ connected }: { connected: boolean }) {
  const [whole, setWhole] = useState<boolean | null>(null);

  useEffect(() => {
    const look = () => setWhole(document.fullscreenEnabled ? document.fullscreenElement !== null : null);
    look();
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);

  return (
    <div className="fixed end-[1vw] bottom-[1vw] flex items-center gap-2 text-sm text-ink-soft">
      <p role="status">{!connected && "No connection: this is how it was."}</p>
      {whole !== null && (
        <>
          <button type="button" className={quiet} onClick={turnLight}>
            Light or dark
          </button>
          <button
            type="button"
            className={quiet}
            onClick={() =>
              void (whole ? document.exitFullscreen() : document.documentElement.requestFullscreen())
            }
          >
            {whole ? "Leave the full screen" : "Full screen"}
          </button>
        </>
      )}
    </div>
  );
}

const quiet = "min-h-11 rounded-md px-3 hover:bg-well focus-visible:bg-well";

/** A projector shows best what the room's light asks for, whatever the computer prefers. */
function turnLight(): void {
  const { dataset } = document.documentElement;
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const dark = (dataset.theme ?? (prefersDark ? "dark" : "light")) === "dark";
  dataset.theme = dark ? "light" : "dark";
}
