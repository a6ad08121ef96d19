const DAY = 86_400_000;

/** Whoever was asked after this moment is not asked again yet: once a day at most. */
export const askedBefore = (at: Date): Date => new Date(at.getTime() - DAY);

/** What the button says, which cannot be taken back: how many mails go out. */
export const askLabel = (mails: number): string =>
  mails === 1 ? "Ask the one who is missing" : `Ask the ${mails} who are missing`;

export const mailsSentence = (mails: number): string =>
  mails === 1
    ? "One mail goes out, and cannot be taken back."
    : `${mails} mails go out, one each, and cannot be taken back.`;

/** "Three of 26 people have said what they look for or offer." */
export const answeredSentence = (answered: number, people: number): string =>
  answered === people
    ? `All ${people} have said what the pairing needs.`
    : `${answered} of ${people} have said what the pairing needs.`;
