/** What a form shows after it was sent. `values` are what the person typed, so that nothing typed is lost. */
export type FormState = {
  status: "idle" | "error" | "done";
  /** One sentence for the whole form. */
  message?: string;
  /** Field name → what is wrong with it. */
  fields?: Record<string, string>;
  values?: Record<string, string | string[]>;
};

export const idle: FormState = { status: "idle" };

/** What a form's server action looks like to `useActionState`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * What becomes of a form that saves itself: `later` where something went wrong on our side and another try may go well, `signIn`
 * where nobody is signed in any more who may, or why it is refused.
 */
export type QuietState = "saved" | "later" | "signIn" | { refused: string };

/** The server action of such a form. */
export type QuietAction = (data: FormData) => Promise<QuietState>;
