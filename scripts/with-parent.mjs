// Loaded into Next: when the process that started it is killed outright, it stops too and lets go of its port. Next's own
// children inherit this file, and are left to Next.
if (process.ppid === Number(process.env.COUNCIL_PARENT)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
