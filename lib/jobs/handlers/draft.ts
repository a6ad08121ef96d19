import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { scorePairs } from "@/lib/matching/scoring/score";
import {
  beginRest,
  keepBeat,
  keepFailure,
  keepOutcome,
  readRun,
} from "@/lib/pairings/drafts/running/commands";
import { matchInput, outcomeOf } from "@/lib/pairings/drafts/running/rules";
import { type Handler, nothing } from "./handler";
