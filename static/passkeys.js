/* Wires the forms of passkeys to allauth's script; without passkeys in the browser the forms stay hidden. */
(function () {
  "use strict";

  if (!window.PublicKeyCredential || !window.allauth) return;
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const kind = form.dataset.passkey;
    const button = form.querySelector("button[data-go]");
    const ids = { credential: form.querySelector("[name=credential]").id };
    ids[kind] = button.id;
    if (document.getElementById("js_data")) ids.data = "js_data";
    const passwordless = form.querySelector("[name=passwordless]");
    if (passwordless) ids.passwordless = passwordless.id;
    form.hidden = false;
    window.allauth.webauthn.forms[kind + "Form"]({ ids: ids });
  });
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    document.querySelectorAll("[data-passkey-trouble]").forEach((note) => { note.hidden = false; });
  });
})();
