import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";
import type { PublicPageEditor } from "@/lib/programs/public/queries";

type PublishPartProps = {
  page: PublicPageEditor;
  href: string;
  /** The same with the site, to be copied. */
  address: string;
  preview: string;
  publish: FormAction;
  unpublish: FormAction;
};

/** Whether the page is public, and the button that changes it. */
export function PublishPart({ page, href, address, preview, publish, unpublish }: PublishPartProps) {
  if (page.archived)
    return <Notice title="This program is archived.">Its page is closed while it is.</Notice>;
  if (!page.published)
    return (
      <Notice
        title="Nobody outside sees this page yet."
        action={
          <div className="flex flex-wrap gap-3">
            <OneButton page={page} action={publish} button="Publish the page" />
            <ButtonLink look="quiet" href={preview}>
              Preview
            </ButtonLink>
          </div>
        }
      >
        Its address will be <span className="wrap-anywhere">{address}</span>
      </Notice>
    );
  return (
    <Notice
      title="This page is public."
      action={
        <div className="flex flex-wrap gap-3">
          <ButtonLink look="quiet" href={href}>
            Look at it
          </ButtonLink>
          <OneButton page={page} action={unpublish} button="Take it down" look="plain" />
        </div>
      }
    >
      <span className="wrap-anywhere">{address}</span>
    </Notice>
  );
}

type OneButtonProps = { page: PublicPageEditor; action: FormAction; button: string; look?: "plain" };

const OneButton = ({ page, action, button, look }: OneButtonProps) => (
  <Form action={action} label={button} className="contents">
    <input type="hidden" name="programId" value={page.id} />
    <div>
      <Button look={look}>{button}</Button>
    </div>
  </Form>
);
