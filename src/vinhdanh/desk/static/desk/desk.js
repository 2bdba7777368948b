// Everything works without this file; with it, an open sheet closes on Escape.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(".dayline details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

// On a narrow screen the menu is one line that moves: the room one stands in is brought into view.
document.querySelector(".menu [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// What is typed into a form marked so is kept when its writer pauses; the button below it does the same.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const told = form.querySelector("output");
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    told.textContent = "";
    waiting = setTimeout(async () => {
      const sent = { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" }, redirect: "manual" };
      const kept = await fetch(form.action, sent).then((answer) => answer.status === 204, () => false);
      told.textContent = kept ? told.dataset.kept : told.dataset.lost;
    }, 3000);
  });
}
