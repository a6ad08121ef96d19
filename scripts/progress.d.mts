export declare function step<T>(label: string, work: () => Promise<T>): Promise<T>;
export declare class Plain extends Error {}
export declare function notOurs(error: { code?: string }, path: string): Plain;
export declare function fail(error: unknown): void;
