import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';

/** The operations of a disk that saving needs; each fails with the error codes of Node. */
export interface Disk {
  readonly link: (existing: string, path: string) => Promise<void>;
  readonly lstat: (path: string) => Promise<{ isDirectory(): boolean }>;
  readonly mkdir: (path: string) => Promise<unknown>;
  readonly open: (path: string, flags: string, mode?: number) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
  readonly stat: (path: string) => Promise<{ isDirectory(): boolean }>;
  readonly unlink: (path: string) => Promise<void>;
}

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The computer's disk, by calls that wait: a program that only saves a few files gains nothing
 * from a pool of threads, and each trip to it costs a cold process milliseconds.
 */
export const DISK: Disk = {
  link: async (existing, path) => linkSync(existing, path),
  lstat: async (path) => lstatSync(path),
  mkdir: async (path) => mkdirSync(path),
  open: async (path, flags, mode) => {
    const file = openSync(path, flags, mode);
    return {
      writeFile: async (bytes) => writeFileSync(file, bytes),
      sync: async () => fsyncSync(file),
      close: async () => closeSync(file),
    };
  },
  rename: async (from, to) => renameSync(from, to),
  rmdir: async (path) => rmdirSync(path),
  stat: async (path) => statSync(path),
  unlink: async (path) => unlinkSync(path),
};
