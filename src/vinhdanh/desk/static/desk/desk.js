// Everything works without this file; with it, an open sheet closes on Escape.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(".dayline details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

// A form is sent once: a second click would throw the first answer away, and with it the code of a paper just cast.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

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
