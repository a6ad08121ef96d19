/** On a phone it rises from the bottom, under the thumb; elsewhere it stands in the middle. */
export const DIALOG_SHEET =
  "m-auto max-h-[90dvh] w-full max-w-lg overflow-y-auto rounded-lg border border-line bg-sheet p-5 text-ink shadow-lift transition-[opacity,translate] open:starting:translate-y-3 open:starting:opacity-0 max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none max-sm:pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:p-6";
