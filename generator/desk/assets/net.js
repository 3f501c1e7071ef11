/* What the desk asks of the program on this machine. Addresses are below that of the page, whose
   secret they share. */

export async function known(path) {
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

export async function ask(action, given) {
  const answer = await fetch(`do/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(given),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

export const namesOf = (registry, typed) =>
  known(`names?registry=${encodeURIComponent(registry)}&typed=${encodeURIComponent(typed)}`);
