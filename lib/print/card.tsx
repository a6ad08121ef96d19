import "server-only";
import { readFile } from "node:fs/promises";
import { ImageResponse } from "next/og";
import { faces } from "@/lib/print/fonts";

type Card = { title: string; organization: string; detail: string; accent: string };

/** Read once: the files do not change while the server runs. */
let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600 }[]> | undefined;

const readFonts = () =>
  Promise.all(
    faces.flatMap(({ name, regular, bold }) => [
      readFile(regular).then((data) => ({ name, data, weight: 400 as const })),
      readFile(bold).then((data) => ({ name, data, weight: 600 as const })),
    ]),
  );

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** The picture that stands for an article where somebody passes its address on: 1200 by 630, on paper, in the house's serif. */
export async function cardOf({ title, organization, detail, accent }: Card): Promise<Response> {
  fonts ??= readFonts().catch((error: unknown) => {
    // What could not be read is tried again, not kept.
    fonts = undefined;
    throw error;
  });
  const shown = shortened(title, 110);
  return new ImageResponse(
    <div
      style={{
        ...{
          width: "100%",
          height: "100%",
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
        },
        ...{
          background: "#faf7f2",
          color: "#221e19",
          padding: "72px 84px",
          borderLeft: `20px solid ${accent}`,
        },
        fontFamily: faces.map(({ name }) => `"${name}"`).join(", "),
      }}
    >
      <div style={{ display: "flex", fontSize: 30, color: "#574f45" }}>{shortened(organization, 60)}</div>
      <div
        style={{
          ...{ display: "flex", fontSize: shown.length > 60 ? 60 : 76, fontWeight: 600, lineHeight: 1.15 },
          ...{ wordBreak: "break-word", letterSpacing: "-0.01em" },
        }}
      >
        {shown}
      </div>
      <div style={{ display: "flex", fontSize: 28, color: "#574f45" }}>{shortened(detail, 90)}</div>
    </div>,
    {
      ...{ width: 1200, height: 630, fonts: await fonts },
      headers: { "Cache-Control": "public, max-age=600", "X-Robots-Tag": "noindex" },
    },
  );
}
