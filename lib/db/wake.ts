// The relay of this process registers itself here, so that a committed outbox row does not wait for its next round. Other
// processes find the row by polling.
const holder = globalThis as typeof globalThis & { councilRelayWake?: () => void };

export function wakeRelay(): void {
  holder.councilRelayWake?.();
}

export function onWake(wake: (() => void) | undefined): void {
  holder.councilRelayWake = wake;
}
