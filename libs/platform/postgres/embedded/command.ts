import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
}

export interface CommandResult {
  /** Exit code, name of the signal, or the error code (`ENOENT`) when the command could not even start. */
  readonly code: number | string;
  /** What it printed, standard output and error together. */
  readonly output: string;
}

/** How commands are run; tests give another to play a machine that refuses something. */
export type Run = (command: Command) => Promise<CommandResult>;

/**
 * Runs a command to its end. It gets a session of its own: a Ctrl-C goes to the whole process group of the terminal, and
 * must not break initdb or pg_ctl halfway.
 */
export const run: Run = ({ file, args, cwd, env, uid, gid }) =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ code: error.code ?? error.message, output: error.message });
    });
    child.on('close', (code, signal) => {
      resolve({ code: code ?? signal ?? 'unknown', output: Buffer.concat(chunks).toString('utf8') });
    });
  });

/** The embedded server cannot do its work; the message says in Dutch what failed, what was seen, and the way out. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** An error that tells all there is to know about a command that failed. */
export async function commandFailed(
  what: string,
  command: Command,
  result: CommandResult,
  options: { log?: string; remedy: string },
): Promise<EmbeddedPostgresError> {
  const lines = [
    `${what}: \`${[command.file, ...command.args].join(' ')}\` eindigde met ${String(result.code)}.`,
    ...indented('het zei', result.output),
    ...(options.log === undefined ? [] : indented(`einde van ${options.log}`, await textOf(options.log))),
    `Oplossing: ${options.remedy}`,
  ];
  return new EmbeddedPostgresError(lines.join('\n'));
}

function indented(title: string, text: string): string[] {
  const last = text.trim().split('\n').slice(-15);
  return last.join('') === '' ? [] : [`${title}:`, ...last.map((line) => `  ${line}`)];
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    return `(niet te lezen: ${String(error)})`;
  }
}
