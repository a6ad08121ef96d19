import { z } from "zod";
import { shortText } from "@/lib/people/schema";
import type { Direction } from "@/lib/programs/rules";

/** Nobody reads a longer list on a phone. */
export const MOST_TOPICS = 40;

const program = { programId: z.uuid() };
const topic = { ...program, topicId: z.uuid() };

export const topicNameSchema = shortText(60).min(2, "Please name the topic.");

export const addTopicSchema = z.object({ ...program, name: topicNameSchema });
export const renameTopicSchema = z.object({ ...topic, name: topicNameSchema });
export const arrangeTopicSchema = z.object({ ...topic, do: z.enum(["up", "down", "remove", "restore"]) });
export const beginTopicsSchema = z.object(program);

export type AddTopic = z.output<typeof addTopicSchema>;
export type RenameTopic = z.output<typeof renameTopicSchema>;
export type TopicInput = Omit<z.output<typeof arrangeTopicSchema>, "do">;
export type MoveTopic = TopicInput & { direction: Direction };
export type BeginTopics = z.output<typeof beginTopicsSchema>;
