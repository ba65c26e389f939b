/** One thread of the pool: checks the files it is handed, one at a time. */
export { checkFile as default } from "./check/checkFile";
