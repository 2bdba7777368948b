// Everything works without this file; with it, an open sheet closes on Escape.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(".dayline details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
