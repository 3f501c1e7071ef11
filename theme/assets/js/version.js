/* The text of today's version stands on the page of the plan, under the anchors that it had here. */
const plan = document.querySelector("a[data-toan-van]");
const anchor = location.hash.slice(1);
if (plan && anchor && !document.getElementById(anchor)) location.replace(`${plan.href}${location.hash}`);
