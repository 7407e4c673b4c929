/* Small conveniences over pages that work without them: menus, dialogs, toasts, one submit, keyboard, typed search. */
(function () {
  "use strict";

  const TOAST_MS = 6000;
  const one = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const on = (type, handle) => document.addEventListener(type, handle);

  /* Menus are <details class="menu">: close on Esc and outside, arrow keys move. */
  const closeMenus = (except) => all("details.menu[open]").forEach((menu) => { if (menu !== except) menu.open = false; });

  on("click", (event) => closeMenus(event.target.closest("details.menu")));
  on("keydown", (event) => {
    const menu = event.target.closest && event.target.closest("details.menu[open]");
    if (!menu) return;
    if (event.key === "Escape") {
      menu.open = false;
      one("summary", menu).focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const items = all(".menu-body a, .menu-body button", menu);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = (items.indexOf(document.activeElement) + step + items.length) % items.length;
      if (items.length) items[next].focus();
      event.preventDefault();
    }
  });

  /* Dialogs: opened by data-dialog="id"; a clause chip opens its page in the side sheet. Focus returns to the opener. */
  function open(dialog, opener) {
    dialog.addEventListener("close", () => { if (opener && opener.isConnected) opener.focus(); }, { once: true });
    dialog.showModal();
  }

  function readSheet(link, sheet) {
    fetch(link.href, { headers: { "HX-Request": "true", "HX-Target": "sheet-body" }, credentials: "same-origin" })
      .then((answer) => { if (!answer.ok || answer.redirected) throw new Error(answer.status); return answer.text(); })
      .then((text) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        one("#sheet-body").replaceChildren(...(one("main", page) || page.body).childNodes);
        open(sheet, link);
      })
      .catch(() => { window.location.assign(link.href); });
  }

  on("click", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
    const link = event.target.closest("a[data-sheet]");
    const sheet = one("#sheet");
    if (link && sheet && plain && !sheet.open) {
      event.preventDefault();
      readSheet(link, sheet);
      return;
    }
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog && plain) {
      event.preventDefault();
      closeMenus();
      open(dialog, opener);
      if (dialog.id === "palette") typed(one("input", dialog));
    } else if (event.target.matches("dialog[open]") && event.target.classList.contains("sheet")) {
      event.target.close();
    }
  });

  /* Toasts leave after six seconds, not while one points at them or has the focus in them. */
  function expire(toast) {
    let timer;
    const start = () => { timer = setTimeout(() => toast.remove(), TOAST_MS); };
    const stop = () => clearTimeout(timer);
    ["mouseenter", "focusin"].forEach((type) => toast.addEventListener(type, stop));
    ["mouseleave", "focusout"].forEach((type) => toast.addEventListener(type, start));
    start();
  }

  on("toast", (event) => { // HX-Trigger: {"toast": "words"}
    const box = one("#toasts");
    const toast = document.createElement("div");
    toast.className = "toast-line";
    toast.textContent = event.detail.value || event.detail;
    if (box) box.append(toast);
    expire(toast);
  });

  /* One submit: a form on its way refuses to be sent again and says that it is busy. */
  const release = (form) => {
    delete form.dataset.sent;
    all('[aria-busy="true"]', form).forEach((button) => button.removeAttribute("aria-busy"));
  };

  on("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || "again" in form.dataset) return;
    if (form.dataset.sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    form.dataset.sent = "1";
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach(release));
  on("htmx:afterRequest", (event) => { if (event.target.dataset && event.target.dataset.sent) release(event.target); });

  /* Typed search: our own "search" event, never in the middle of a syllable of an input method. */
  const typed = (field) => field.dispatchEvent(new CustomEvent("search", { bubbles: true }));

  on("input", (event) => {
    if (event.target.matches("input[type=search]") && !event.isComposing) typed(event.target);
  });
  on("compositionend", (event) => { if (event.target.matches("input[type=search]")) typed(event.target); });

  /* Palette: Ctrl K anywhere; arrows choose, Enter opens, with Ctrl in a new tab; Enter on nothing asks for the page. */
  const chosen = () => one('#palette-found [aria-selected="true"]');

  function choose(step) {
    const hits = all("#palette-found a");
    const next = hits[(hits.indexOf(chosen()) + step + hits.length) % hits.length];
    hits.forEach((hit) => hit.setAttribute("aria-selected", String(hit === next)));
    one("#palette input").setAttribute("aria-activedescendant", next ? next.id : "");
    if (next) next.scrollIntoView({ block: "nearest" });
  }

  on("keydown", (event) => {
    const palette = one("#palette");
    if (!palette || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (!palette.open) one("[data-dialog=palette]").click();
    } else if (palette.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (palette.open && event.key === "Enter" && chosen()) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) window.open(chosen().href, "_blank", "noopener");
      else chosen().click();
    }
  });
  on("htmx:afterSettle", (event) => { if (event.target.id === "palette-found" && !chosen()) choose(1); });

  /* After a swap: say the result aloud, put the focus on the errors. */
  function settle(root) {
    const words = root.matches && root.matches("[data-announce]") ? root : one("[data-announce]", root);
    const live = one("#live");
    if (words && live) live.textContent = words.dataset.announce || words.textContent;
    const summary = one(".error-summary", root);
    if (summary) summary.focus();
  }
  on("htmx:afterSettle", (event) => settle(event.target));

  /* Single keys: G then a letter, / search, J K rows, ? help. Off inside fields, while composing, or by choice. */
  const keysOn = () => window.localStorage.getItem("keys") !== "off";
  let waiting = 0;

  function moveRow(step) {
    const links = all("[data-rows] tbody tr, .tasks .task, .tasks .request").map((row) => one("a", row)).filter(Boolean);
    const next = links[links.indexOf(document.activeElement) + step] || (step > 0 ? links[0] : links[links.length - 1]);
    if (next) next.focus();
  }

  function go(letter) {
    const link = all("a[data-key]").find((each) => each.dataset.key === letter);
    if (link) window.location.assign(link.href);
  }

  on("keydown", (event) => {
    const busy = event.target.closest && event.target.closest("input, textarea, select, [contenteditable], dialog");
    if (busy || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !keysOn()) return;
    const key = event.key.toLowerCase();
    if (Date.now() - waiting < 1500) {
      waiting = 0;
      go(key);
      return;
    }
    if (key === "g") waiting = Date.now();
    else if (key === "j") moveRow(1);
    else if (key === "k") moveRow(-1);
    else if (one(`[data-press="${CSS.escape(key)}"]`)) one(`[data-press="${CSS.escape(key)}"]`).click();
    else if (key === "?" && one("#shortcuts")) open(one("#shortcuts"), document.activeElement);
    else if (key === "/" && one("main input[type=search]")) {
      event.preventDefault();
      one("main input[type=search]").focus();
    }
  });

  /* Controls that need a script appear with it: go back, print, the switch of the keys. */
  on("click", (event) => {
    if (event.target.closest("[data-back]")) window.history.back();
    if (event.target.closest("[data-print]")) window.print();
  });
  on("change", (event) => {
    if (event.target.id === "keys-on") window.localStorage.setItem("keys", event.target.checked ? "on" : "off");
  });
  on("DOMContentLoaded", () => {
    all("[data-back], [data-print]").forEach((control) => { control.hidden = false; });
    all(".toast-line").forEach(expire);
    const summary = one(".error-summary");
    if (summary) summary.focus();
    const keys = one("#keys-on");
    if (keys) keys.checked = keysOn();
  });
}());
