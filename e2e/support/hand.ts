import type { Locator } from "@playwright/test";

/**
 * A hand at a browser that counts what it does: every press of a link, a button or a box, every choice in a list, every file
 * picked. Typing is free.
 */
export class Hand {
  presses = 0;

  constructor(private readonly how: "click" | "tap") {}

  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target[this.how]();
  }

  async choose(list: Locator, option: string): Promise<void> {
    this.presses += 1;
    await list.selectOption(option);
  }

  async pickFile(field: Locator, file: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    this.presses += 1;
    await field.setInputFiles(file);
  }
}
