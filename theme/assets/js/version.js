/* A text that stands on another page, today's or that of a newer version, has there the anchors that it had
   here. */
const whole = document.querySelector("a[data-toan-van]");
const anchor = location.hash.slice(1);
if (whole && anchor && !document.getElementById(anchor)) location.replace(`${whole.href}${location.hash}`);
