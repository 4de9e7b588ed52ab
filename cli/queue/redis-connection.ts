import { Redis } from "ioredis";
import { InvalidInputError, StoreError } from "../../schema/errors.ts";

const CONNECT_TIMEOUT = 5000;

/** A connection that is there; one that is lost later comes back by itself. */
export async function connectToRedis(address: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(address) || !URL.canParse(address)) {
    throw new InvalidInputError("A queue is an address such as redis://localhost:6379.");
  }
  const redis = new Redis(address, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_TIMEOUT,
  });
  let cause: Error | undefined;
  redis.on("error", (error) => {
    cause = error;
  });
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    const reason = cause?.message || (error as Error).message;
    throw new StoreError(
      `${withoutSecrets(address)} cannot be used (${reason}): start Redis, or check the address.`,
      { cause: error },
    );
  }
}

const withoutSecrets = (address: string) => address.replace(/\/\/[^/@]*@/, "//");
