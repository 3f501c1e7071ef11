/* Words of the interface: Vietnamese as they stand in a script, or as the page brings them in its own
   language (frame/meta.html). `{names}` in a message are places for values. */

const PLACE = /\{(\w+)\}/g;
const page = globalThis.document;
// In the head, where no anchor of a text can stand in its place.
const WORDS = new Map(Object.entries(JSON.parse(page?.querySelector("head > script#km-words")?.textContent || "{}")));

/* The words of the page, none where it speaks the language of the scripts. */
export const translations = () => WORDS;

/* What an element is given that holds words of a plan and nothing else: their language, where the page has another. */
export const inVietnamese = page && page.documentElement.lang !== "vi" ? { lang: "vi" } : {};

const filled = (message, values) =>
  message.replace(PLACE, (place, name) => (Object.hasOwn(values, name) ? values[name] : place));

/* A message in the language of the page. */
export const _ = (message, values = {}) => filled(WORDS.get(message) ?? message, values);

/* A message that says how many; `{count}` is the number. A translation has a form for each category of
   plurals of its language, as Intl.PluralRules names them. */
export function ngettext(message, count, values = {}) {
  const forms = WORDS.get(message);
  const form = forms && (forms[new Intl.PluralRules(page.documentElement.lang).select(count)] ?? forms.other);
  return filled(form ?? message, { count, ...values });
}

/* A message as children of an element: texts, and `nodes` in place of its `{names}`. */
export const laidOut = (message, nodes) =>
  message.split(PLACE).map((part, at) => (at % 2 ? nodes[part] : part)).filter((part) => part !== "");
