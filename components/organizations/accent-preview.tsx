import { DARK, LIGHT, type ThemedAccent } from "@/components/ui/accent";

type AccentPreviewProps = { accent: { light: ThemedAccent; dark: ThemedAccent } };

const themes = [
  { key: "light", label: "Light", ...LIGHT, text: "#1f1b16" },
  { key: "dark", label: "Dark", ...DARK, text: "#f2ede4" },
] as const;

/** A button and a link in both themes. Drawn, so that no style needs to be allowed. */
export function AccentPreview({ accent }: AccentPreviewProps) {
  return (
    <div className="flex flex-wrap gap-3">
      {themes.map(({ key, label, paper, text }) => (
        <svg
          key={key}
          role="img"
          aria-label={`A button and a link in the ${key} theme`}
          viewBox="0 0 220 92"
          className="h-23 w-55 max-w-full rounded-md border border-line font-sans"
        >
          <rect width="220" height="92" fill={paper} />
          <text x="14" y="24" fontSize="12" fill={text}>
            {label}
          </text>
          <rect x="14" y="38" width="92" height="38" rx="6" fill={accent[key].accent} />
          <text x="60" y="62" fontSize="14" fontWeight="600" textAnchor="middle" fill={accent[key].ink}>
            Take part
          </text>
          <text x="122" y="62" fontSize="14" textDecoration="underline" fill={accent[key].accent}>
            Read more
          </text>
        </svg>
      ))}
    </div>
  );
}
