import { columnLabels, type RosterField, type SingleField } from "./fields";
import { headingOf, type Layout } from "./layout";
import type { OrganizerAnswer } from "./person";
import { quoted } from "./text";

/** Something the preview says about one cell: how it was read, cut or set aside. */
export interface RosterNote {
  field: RosterField;
  text: string;
}

/** Gathers what there is to say about the cells of one row, and the cells that fit no field. */
export class Remarks {
  readonly notes: RosterNote[] = [];
  readonly setAside: OrganizerAnswer[] = [];

  constructor(private readonly layout: Layout) {}

  note(field: RosterField, text: string): void {
    this.notes.push({ field, text });
  }

  /** What does not fit its field is not lost: it becomes an answer for the organizers. `why` continues "“…” is". */
  keepAsAnswer(field: SingleField, text: string, why: string): void {
    this.note(field, `${quoted(text)} is ${why}. It is kept for the organizers as written.`);
    this.setAside.push({ question: headingOf(this.layout, field) ?? columnLabels[field], answer: text });
  }
}
