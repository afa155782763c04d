// Comfort only: every page works without it.
"use strict";

// Closed sections would print closed; open them for the print and close them again after it.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  opened.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => {
  opened.forEach((details) => { details.open = false; });
});

// "Back to unanswered" empties the fields at once instead of sending the form.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=clear]");
  if (!button || !window.htmx) {
    return;
  }
  event.preventDefault();
  const fieldset = button.closest("fieldset");
  fieldset.querySelectorAll("input:checked").forEach((input) => { input.checked = false; });
  fieldset.querySelectorAll("input[type=text], select").forEach((field) => { field.value = ""; });
  fieldset.dispatchEvent(new Event("change", { bubbles: true }));
});
