import {
  addAddress,
  askForChange,
  proveByCode,
  proveByLink,
  stopChange,
} from "@/lib/auth/addresses/commands";
import { isOwnAddress, lacksSecondAddress, myAddresses, proofBehind } from "@/lib/auth/addresses/queries";
import { endSession, endSessions, unlinkAccount } from "@/lib/auth/devices/commands";
import { myDevices } from "@/lib/auth/devices/queries";
import type { Attack } from "@/lib/authz/attacks/table";
import { addProof, homeOf, mentorSession, proofCode, proofLink } from "@/lib/db/testing/world-addresses";
import { changeSignInRules } from "@/lib/organizations/sign-in/commands";
import { signInRules } from "@/lib/organizations/sign-in/queries";

// The mentor has a second address, an account elsewhere and a session; a change of the member's addresses waits.

/** The id of the proof is one of the world's, so that those of other organizations call with it. */
const proving: Attack["prepare"] = (tx, { mark, users, account }) =>
  addProof(tx, mark, users.mentor.userId, account);

export const signingInAttacks: Attack[] = [
  {
    name: "auth/addresses/commands.addAddress",
    context: "user",
    allowed: "everyone",
    call: (ctx) => addAddress(ctx, { email: "another@example.com" }),
  },
  {
    name: "auth/addresses/commands.askForChange",
    context: "user",
    allowed: ["mentor"],
    call: (ctx, { mark }) =>
      askForChange(ctx, { wish: "primary", email: homeOf(mark), sentTo: homeOf(mark) }),
  },
  {
    name: "auth/addresses/commands.proveByCode",
    context: "user",
    allowed: ["mentor"],
    prepare: proving,
    call: (ctx, { account }) => proveByCode(ctx, { proof: account, code: proofCode }),
  },
  {
    name: "auth/addresses/commands.proveByLink",
    context: "user",
    allowed: ["mentor"],
    prepare: proving,
    call: (ctx, { account }) => proveByLink(ctx, { token: proofLink(account) }),
  },
  {
    name: "auth/addresses/commands.stopChange",
    context: "user",
    allowed: ["member"],
    call: (ctx, { change }) => stopChange(ctx, { change }),
  },
  {
    name: "auth/addresses/queries.myAddresses",
    context: "user",
    allowed: "everyone",
    call: (ctx) => myAddresses(ctx),
  },
  {
    name: "auth/addresses/queries.lacksSecondAddress",
    context: "user",
    allowed: "everyone",
    call: (ctx) => lacksSecondAddress(ctx),
  },
  {
    name: "auth/addresses/queries.isOwnAddress",
    context: "user",
    allowed: "everyone",
    call: (ctx, { mark }) => isOwnAddress(ctx, homeOf(mark)),
  },
  {
    name: "auth/addresses/queries.proofBehind",
    context: "user",
    allowed: "everyone",
    prepare: proving,
    call: (ctx, { account }) => proofBehind(ctx, proofLink(account)),
  },
  {
    name: "auth/devices/commands.endSession",
    context: "user",
    allowed: ["mentor"],
    call: (ctx, { session }) => endSession(ctx, { session }),
  },
  {
    name: "auth/devices/commands.endSessions",
    context: "user",
    allowed: "everyone",
    call: (ctx) => endSessions(ctx, null),
  },
  {
    name: "auth/devices/commands.unlinkAccount",
    context: "user",
    allowed: ["mentor"],
    call: (ctx, { account }) => unlinkAccount(ctx, { account }),
  },
  {
    name: "auth/devices/queries.myDevices",
    context: "user",
    allowed: "everyone",
    call: (ctx, { mark }) => myDevices(ctx, mentorSession(mark)),
  },
  {
    name: "organizations/sign-in/commands.changeSignInRules",
    context: "org",
    allowed: ["owner"],
    call: (ctx) =>
      changeSignInRules(ctx, { methods: ["mail"], domains: ["example.org"], sessionToken: "none" }),
  },
  {
    name: "organizations/sign-in/queries.signInRules",
    context: "org",
    allowed: "everyone",
    call: (ctx) => signInRules(ctx),
  },
];
