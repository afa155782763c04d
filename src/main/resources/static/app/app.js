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

// The questionnaire saves each answer as it is given, the same question in order, and what is typed on meanwhile stays.
// Where a question is asked alone it is saved with its page.
const questionOf = (event) => event.target instanceof Element && event.target.closest(".question[hx-post]");
const busy = () => document.querySelector(".question[data-unsent], .question.htmx-request");

document.addEventListener("change", (event) => {
  const question = questionOf(event);
  if (question) {
    question.dataset.unsent = "";
  }
});
document.addEventListener("htmx:beforeRequest", (event) => { delete event.detail.elt.dataset.unsent; });

// "Back to unanswered" and "keep mine" are saved at once instead of sending the form.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=clear], button[name=mine]");
  if (!button || !window.htmx) {
    return;
  }
  const question = button.closest(".question[hx-post]");
  if (!question) {
    return;
  }
  event.preventDefault();
  if (button.name === "clear") {
    question.querySelectorAll("input:checked").forEach((input) => { input.checked = false; });
    question.querySelectorAll("input[type=text], select").forEach((field) => { field.value = ""; });
  }
  if (button.name === "mine") {
    question.querySelector("[name^='was.']").value = question.querySelector("[name^='now.']").value;
  }
  question.dispatchEvent(new Event("change", { bubbles: true }));
});

// A question that is no longer asked stays while it is being answered, and goes when it is left. What is published of a municipality
// never takes the place of what is being answered.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const question = event.detail.target;
  if (!question.contains(document.activeElement) && !question.matches("[data-unsent], .htmx-request")) {
    return;
  }
  const fragment = event.detail.fragment;
  if (question.matches(".question") && fragment.firstElementChild?.id === question.id) {
    event.detail.shouldSwap = false;
  }
  if (fragment.classList?.contains("gone")) {
    event.detail.shouldSwap = false;
    question.addEventListener("focusout", () => setTimeout(() => htmx.trigger("#answers", "reshape")), { once: true });
  }
});

// What was said at a question is said to those who do not see it too, and a summary above keeps to what is still wrong.
document.addEventListener("htmx:afterRequest", (event) => {
  const question = questionOf(event);
  if (!question) {
    return;
  }
  if (!event.detail.xhr.responseText.includes("hx-swap-oob")) {
    const told = document.createElement("p");
    told.className = "fault";
    told.setAttribute("role", "alert");
    told.textContent = document.getElementById("answers").dataset.failed;
    question.querySelector(".told").replaceChildren(told);
  }
  const faulty = question.querySelector(".fault");
  question.querySelectorAll("input[type=text], select").forEach((field) => {
    faulty ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
  });
  const listed = !faulty && document.querySelector(`.notice.error a[href="#${question.id}"]`);
  if (listed) {
    const notice = listed.closest(".notice");
    listed.closest("li").remove();
    notice.querySelector("li") || notice.remove();
  }
});

// A page that is sent or left while answers are on their way waits for them, or asks.
document.addEventListener("submit", (event) => {
  if (!busy() || !event.target.querySelector(".question")) {
    return;
  }
  event.preventDefault();
  const form = event.target;
  const waiting = setInterval(() => {
    if (!busy()) {
      clearInterval(waiting);
      form.requestSubmit(event.submitter);
    }
  }, 50);
});
addEventListener("beforeunload", (event) => {
  if (busy()) {
    event.preventDefault();
  }
});

// A page fetched from the browser's own memory would send its forms as those already sent.
addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("input[name=once]")) {
    location.reload();
  }
});
