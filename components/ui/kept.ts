const PREFIX = "kept:";

/** Reads, keeps or drops a text in this browser. A browser that refuses to store anything is no reason to fail. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    // A full or forbidden store: the text is still in the page.
  }
}

/** Drops every kept text, when somebody leaves this browser. */
export function dropAllKept(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

export function dropKept(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // As above.
  }
}
