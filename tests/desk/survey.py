"""A walk through every page with a browser: how wide it is, how well it reads, what it says to the console."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

# Each returns a list of faults, empty where there is none.
WIDTH = """() => {
  const room = document.documentElement.clientWidth, wide = document.scrollingElement.scrollWidth;
  if (wide <= room) return [];
  const out = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > room + 1);
  return [`${wide} in ${room}: ` + out.slice(0, 3).map((e) => e.tagName + "." + e.className).join(", ")];
}"""
CONTRAST = """() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }), seen = new Map();
  const rgba = (told) => {
    if (!seen.has(told)) {
      pen.clearRect(0, 0, 1, 1); pen.fillStyle = "transparent"; pen.fillStyle = told; pen.fillRect(0, 0, 1, 1);
      seen.set(told, [...pen.getImageData(0, 0, 1, 1).data].map((n) => n / 255));
    }
    return seen.get(told);
  };
  const over = (top, under) => top.slice(0, 3).map((n, i) => n * top[3] + under[i] * (1 - top[3])).concat(1);
  const light = (c) => c.slice(0, 3).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4))
    .reduce((sum, n, i) => sum + n * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    const layers = [];
    for (; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), rgba("Canvas"));
  };
  const drawn = (e, box) => {  // what a picture paints behind the word: a cell of years, a bar of the rail
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    return [...(e.closest(".cell, svg")?.querySelectorAll("rect") ?? [])].filter((shape) => {
      const b = shape.getBoundingClientRect();
      return b.left <= x && x <= b.right && b.top <= y && y <= b.bottom && getComputedStyle(shape).fill !== "none";
    }).map((shape) => rgba(getComputedStyle(shape).fill));
  };
  const faults = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), e = walk.currentNode.parentElement, look = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    if (!text || box.width < 2 || box.height < 2 || look.visibility !== "visible" || e.closest(":disabled")) continue;
    if (e.closest("script, style, .unseen")) continue;
    const svg = e.namespaceURI.endsWith("svg"), sheet = ground(svg ? e.closest("svg").parentElement : e);
    const back = drawn(e, box).reduce((under, top) => over(top, under), sheet);
    const front = over(rgba(svg ? look.fill : look.color), back);
    const [a, b] = [light(front), light(back)].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
    const size = parseFloat(look.fontSize), large = size >= 24 || (size >= 18.66 && look.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) faults.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className}: ${text.slice(0, 40)}`);
  }
  return [...new Set(faults)];
}"""
NAMES = """() => {
  const faults = [], ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => faults.push(`two elements called ${id}`));
  const h1 = document.querySelectorAll("h1").length;
  if (h1 !== 1) faults.push(`${h1} main headings`);
  for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
    if (!e.labels.length) faults.push(`no label: ${e.name}`);
  for (const e of document.querySelectorAll("a, button, summary"))
    if (!e.textContent.trim()) faults.push(`no words: ${e.outerHTML.slice(0, 60)}`);
  for (const e of document.querySelectorAll("a[href^='#']"))
    if (!document.getElementById(e.hash.slice(1))) faults.push(`leads nowhere: ${e.getAttribute("href")}`);
  for (const e of document.querySelectorAll("[aria-describedby], [aria-labelledby]"))
    for (const id of ["describedby", "labelledby"].flatMap((by) => (e.getAttribute("aria-" + by) ?? "").split(" ")))
      if (id && !document.getElementById(id)) faults.push(`described by nothing: ${id}`);
  return faults;
}"""
TOUCH = """() => [...document.querySelectorAll("button, select, input:not([type=hidden]):not([type=checkbox])")]
  .filter((e) => e.getClientRects().length && !e.closest(".unseen") && !e.matches(".unseen"))
  .filter((e) => e.getBoundingClientRect().height < 24)
  .map((e) => `${e.getBoundingClientRect().height.toFixed(0)} px high: ${e.outerHTML.slice(0, 60)}`)"""


@dataclass
class Seen:
    """What was found wrong, by kind and page."""

    faults: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)

    def note(self, kind: str, where: str, found: list[str]) -> None:
        if found:
            self.faults.setdefault(kind, {}).setdefault(where, []).extend(found)


def survey(context: BrowserContext, site: str, paths: list[str], seen: Seen) -> None:
    """Visit every path in one window and measure it in every dress."""
    page = context.new_page()
    for path in paths:
        told: list[str] = []
        listeners = listen(page, site, told)
        answer = page.goto(site + path)
        seen.statuses[path] = answer.status if answer else 0
        measure(seen, page, path)
        for event, listener in listeners:
            page.remove_listener(event, listener)
        seen.note("console", path, [one for one in told if "status of 40" not in one])


def listen(page: Page, site: str, told: list[str]) -> list[tuple[str, Any]]:
    """Write down what the console says and what is asked of others."""
    listeners: list[tuple[str, Any]] = [
        ("console", lambda said: told.append(said.text) if said.type in {"error", "warning"} else None),
        ("pageerror", lambda error: told.append(str(error))),
        ("request", lambda asked: told.append(f"asks {asked.url}") if not asked.url.startswith(site) else None),
    ]
    for event, listener in listeners:
        page.on(event, listener)
    return listeners


def measure(seen: Seen, page: Page, path: str) -> None:
    """Measure a page wide and narrow, by day and by night, with letters twice as large."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    seen.note("names", path, page.evaluate(NAMES))
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        seen.note(f"contrast in the {theme}", path, page.evaluate(CONTRAST))
    for name, width, letters in (("1280", 1280, "100%"), ("390", 390, "100%"), ("200 %", 640, "200%")):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", letters)
        seen.note(f"width {name}", path, page.evaluate(WIDTH))
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size({"width": 390, "height": 900})
    seen.note("touch", path, page.evaluate(TOUCH))


def stops(page: Page, most: int) -> Iterator[dict[str, str]]:
    """Press Tab again and again; tell where the focus stands and how it is shown."""
    for _n in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate(
            """() => { const e = document.activeElement, look = getComputedStyle(e), box = e.getBoundingClientRect();
              return { tag: e.tagName, text: e.textContent.trim().slice(0, 60), name: e.getAttribute("name") ?? "",
                shown: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 ? "yes" : "no",
                seen: box.width > 1 && box.height > 1 ? "yes" : "no" }; }"""
        )
