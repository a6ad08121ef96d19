/** A table with six seats. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-7 shrink-0 fill-accent">
      <circle cx="16" cy="16" r="6.25" fill="none" strokeWidth="2.5" className="stroke-accent" />
      <circle cx="16" cy="4.5" r="2.75" />
      <circle cx="25.96" cy="10.25" r="2.75" />
      <circle cx="25.96" cy="21.75" r="2.75" />
      <circle cx="16" cy="27.5" r="2.75" />
      <circle cx="6.04" cy="21.75" r="2.75" />
      <circle cx="6.04" cy="10.25" r="2.75" />
    </svg>
  );
}
