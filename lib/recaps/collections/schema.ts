import { z } from "zod";
import { editRecapSchema } from "@/lib/recaps/schema";

const heading = z
  .string()
  .trim()
  .min(1, "Please give it a heading.")
  .max(200, "Please keep it under 200 characters.");
const words = z.string().trim().max(5_000, "Please keep it under 5,000 characters.").default("");

export const beginCollectionSchema = z.object({
  cohortId: z.uuid(),
  title: editRecapSchema.shape.title,
});

/** As the form of a collection sends it: with a byline. */
export const editCollectionSchema = editRecapSchema.required({ byline: true });

export const addChapterSchema = z.object({ recapId: z.uuid(), heading, words });

export const editChapterSchema = addChapterSchema.extend({ chapterId: z.uuid() });

const chapterWish = <Wish extends string>(wish: Wish) =>
  z
    .object({ recapId: z.uuid(), [wish]: z.uuid() })
    .transform((sent) => ({ recapId: sent.recapId ?? "", chapterId: sent[wish] ?? "", wish }));

/** Which button of a chapter was pressed says the wish; its value is the chapter. */
export const arrangeChapterSchema = z.union([
  chapterWish("up"),
  chapterWish("down"),
  chapterWish("leave"),
  chapterWish("take"),
]);

/** A point that goes into a chapter: a line of a recap, or a point of one's own. The button's value is the kind and the id. */
export const pickSchema = z.object({
  recapId: z.uuid(),
  chapterId: z.uuid(),
  pick: z
    .string()
    .transform((value) => value.split(" "))
    .pipe(z.tuple([z.enum(["line", "point"]), z.uuid()]))
    .transform(([kind, id]) => ({ kind, id })),
});

export const pictureWordsSchema = z.object({
  recapId: z.uuid(),
  alt: z
    .string()
    .trim()
    .min(1, "Please say what it shows, for those who do not see it.")
    .max(300, "Please keep it under 300 characters."),
  credit: z
    .string()
    .trim()
    .min(1, "Please say whose picture it is; your own name where it is yours.")
    .max(160, "Please keep it under 160 characters."),
});

export type BeginCollection = z.output<typeof beginCollectionSchema>;
export type AddChapter = z.output<typeof addChapterSchema>;
export type EditChapter = z.output<typeof editChapterSchema>;
export type MoveChapter = { recapId: string; chapterId: string; direction: "up" | "down" };
export type IncludeChapter = { recapId: string; chapterId: string; included: boolean };
export type Pick = z.output<typeof pickSchema>;
export type PictureWords = z.output<typeof pictureWordsSchema>;
