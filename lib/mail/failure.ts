/** Why a mail did not go out; the message holds codes only, never an address or a text. */
export class MailFailure extends Error {
  constructor(
    reason: string,
    /** The receiving server will not take this mail, now or later. */
    readonly refused: boolean,
    /** Certainly nothing was delivered; otherwise it may have been. */
    readonly nothingSent: boolean,
    /** There is no such mailbox (RFC 3463: 5.1.x, or 5.2.1 for one that is closed). Other refusals are of this mail, or of us. */
    readonly noMailbox = false,
  ) {
    super(`The mail was not sent: ${reason}`);
    this.name = "MailFailure";
  }
}

/** What a mail library's error means for the mail. */
export function mailFailure(error: unknown): MailFailure {
  const { code, command, responseCode, permanent, response } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
    permanent?: boolean;
    response?: string;
  };
  // A refused sign-in or sender is ours to mend, so such mails wait; a refused recipient or content stays refused.
  const refused = permanent === true && (command === "RCPT TO" || code === "EMESSAGE");
  const nothingSent = responseCode !== undefined || command === "CONN" || code === "EDNS";
  return new MailFailure(
    [code ?? "unknown", command, responseCode].filter(Boolean).join(" "),
    refused,
    nothingSent,
    refused && command === "RCPT TO" && /^5\d\d[ -]5\.(1\.\d{1,3}|2\.1)\b/.test(response ?? ""),
  );
}
