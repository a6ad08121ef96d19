export declare function isAlive(pid: number): boolean;
export declare function withLock<T>(path: string, work: () => Promise<T>): Promise<T>;
