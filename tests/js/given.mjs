/* What `given.py` hands to a test file. */
import { readFileSync } from "node:fs";

export const FOLDER = process.env.KEHOACH_GIVEN;
export const given = JSON.parse(readFileSync(`${FOLDER}/given.json`, "utf8"));
