import type { AstroIntegrationLogger } from 'astro';

/**
 * Does the work of a hook. Where it ends with an error that has no stack, which is one that says all by itself, Astro
 * does not add above it that a hook of ours failed: nobody who writes or builds knows what that is.
 */
export async function inOwnWords<Value>(
  logger: AstroIntegrationLogger,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && !error.stack) logger.error = () => {};
    throw error;
  }
}
