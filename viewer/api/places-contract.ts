import * as z from "zod";

const MOST = 10_000;
const Ids = z.array(z.string().min(1).max(400)).max(MOST);
const Numbers = z.array(z.number().min(-1e7).max(1e7)).max(MOST);

/** PUT /api/places: where nodes lie in the picture of the whole graph, in columns; needs the token. */
export const Places = z
  .strictObject({ ids: Ids, xs: Numbers, ys: Numbers })
  .refine(({ ids, xs, ys }) => ids.length === xs.length && ids.length === ys.length, {
    error: "The columns differ in length.",
  });
export type Places = z.infer<typeof Places>;
