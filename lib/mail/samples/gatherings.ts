import { additionHeldMail } from "@/lib/mail/templates/addition";
import { announcementMail } from "@/lib/mail/templates/announcement";
import { meetingAgreedMail, meetingKeptMail } from "@/lib/mail/templates/meeting-agreed";
import { meetingCancelledMail } from "@/lib/mail/templates/meeting-cancelled";
import { meetingProposedMail } from "@/lib/mail/templates/meeting-proposed";
import { pairMessageMail } from "@/lib/mail/templates/pair-message";
import { promptOpenedMail } from "@/lib/mail/templates/prompt-opened";
import { promptReminderMail } from "@/lib/mail/templates/prompt-reminder";
import { pulseAskedMail } from "@/lib/mail/templates/pulse-asked";
import { recapPublishedMail } from "@/lib/mail/templates/recap-published";
import { meetingReminderMail, sessionReminderMail } from "@/lib/mail/templates/reminder";
import { sessionChangedMail } from "@/lib/mail/templates/session-changed";
import { sessionInvitedMail } from "@/lib/mail/templates/session-invited";
import { made, type Setting, type Written } from "./setting";

/** What is said around evenings, meetings and prompts. */
export function gatherings(setting: Setting) {
  const {
    link,
    other,
    person,
    when,
    until,
    session,
    evening,
    meeting,
    proposed,
    answers,
    prompt,
    announced,
  } = made(setting);
  return {
    messages: [
      [
        "announcement",
        "An organizer has written to people of a cohort",
        announcementMail({ ...person, ...announced, author: "Olga Ray", answered: true }),
      ],
      [
        "pair-message",
        "The other one of a pair has written, and it was not read in the app",
        pairMessageMail({
          ...person,
          from: other,
          texts: ["I found the article.", "Page three is the one."],
        }),
      ],
    ],
    sessions: [
      ["session-invited", "Three weeks before a session", sessionInvitedMail({ ...evening, answers })],
      [
        "session-changed",
        "A session has another time or place",
        sessionChangedMail({ ...evening, cancelled: false, answers }),
      ],
      [
        "session-cancelled",
        "A session is called off",
        sessionChangedMail({ ...evening, cancelled: true, answers: null }),
      ],
      [
        "session-reminder",
        "A session is as near as they chose, and they come",
        sessionReminderMail({ ...evening, comes: true }),
      ],
      [
        "session-reminder-unsaid",
        "The same, where they have not said whether they come",
        sessionReminderMail({ ...evening, comes: false }),
      ],
      ["pulse-asked", "After an evening, to who was there", pulseAskedMail({ ...person, session, until })],
      [
        "meeting-proposed",
        "One of a pair proposes times",
        meetingProposedMail({ ...meeting, ...proposed, words: "", agreed: null }),
      ],
      [
        "meeting-to-move",
        "One of a pair wants to move a meeting",
        meetingProposedMail({ ...meeting, ...proposed, words: "Something has come up.", agreed: when }),
      ],
      ["meeting-agreed", "A time is agreed, to both", meetingAgreedMail({ ...meeting, changed: false })],
      [
        "meeting-changed",
        "An agreed meeting has changed",
        meetingAgreedMail({ ...meeting, changed: true, prep: { side: "mentor", link } }),
      ],
      ["meeting-kept", "A wish to move a meeting was declined", meetingKeptMail(meeting)],
      [
        "meeting-cancelled",
        "A meeting is called off",
        meetingCancelledMail({ ...meeting, words: "I am not well.", byReader: false }),
      ],
      [
        "meeting-not-now",
        "Proposed times are declined",
        meetingCancelledMail({ ...meeting, when: null, words: "I am not well.", byReader: false }),
      ],
      ["meeting-reminder", "A meeting is as near as they chose", meetingReminderMail(meeting)],
    ],
    prompts: [
      ["prompt-opened", "A prompt opens", promptOpenedMail({ ...person, ...prompt, audience: "mentor" })],
      [
        "prompt-reminder",
        "A prompt is unanswered and closes soon",
        promptReminderMail({ ...person, ...prompt, audience: "group" }),
      ],
    ],
    recaps: [
      [
        "recap-published",
        "A recap is published",
        recapPublishedMail({ ...person, session, day: "Nov 10, 2026" }),
      ],
      [
        "addition-held",
        "Strangers would add to a recap of theirs",
        additionHeldMail({ ...person, recap: session, waiting: 2 }),
      ],
    ],
  } satisfies Record<string, Written[]>;
}
