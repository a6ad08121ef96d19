import { Status } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import type { TemplateOutline } from "@/lib/programs/templates/catalog";

type TemplateChoiceProps = { templates: readonly TemplateOutline[]; chosen: string; href: string };

/** The templates one under the other, each with what it is for; the page shows the chosen one's outline. */
export function TemplateChoice({ templates, chosen, href }: TemplateChoiceProps) {
  return (
    <List label="Templates">
      {templates.map(({ key, name, summary }) => (
        <Row
          key={key}
          title={
            <TextLink
              look="quiet"
              href={`${href}?from=${key}`}
              aria-current={key === chosen ? "true" : undefined}
            >
              {name}
            </TextLink>
          }
          detail={summary}
          action={key === chosen && <Status shape="active">Chosen</Status>}
        />
      ))}
    </List>
  );
}
