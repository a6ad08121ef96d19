declare module "autocannon" {
  type Options = {
    url: string;
    connections: number;
    /** Seconds; left out where `amount` ends the run. */
    duration?: number;
    /** Requests in all. */
    amount?: number;
    /** Milliseconds between samples; the run ends on one. */
    sampleInt?: number;
    headers?: Record<string, string>;
  };
  type Result = {
    errors: number;
    non2xx: number;
    /** Seconds. */
    duration: number;
    requests: { total: number };
  };
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
