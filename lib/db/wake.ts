// The relays of this process register themselves here, so that a committed outbox row does not wait for their next round. Other
// processes find the row by polling.
const holder = globalThis as typeof globalThis & {
  councilRelayWake?: () => void;
  councilLiveWake?: () => void;
};

export function wakeRelay(): void {
  holder.councilRelayWake?.();
}

export function onWake(wake: (() => void) | undefined): void {
  holder.councilRelayWake = wake;
}

/** The same for what is told to live pages: every serving process hands on what it wrote itself, at once. */
export function wakeLive(): void {
  holder.councilLiveWake?.();
}

export function onWakeLive(wake: (() => void) | undefined): void {
  holder.councilLiveWake = wake;
}
