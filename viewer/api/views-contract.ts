import * as z from "zod";
import { SavedView } from "../../graph/views/saved-view.ts";

export type { SavedView };

/** GET /api/views, and the answer to every change of them. PUT takes a `SavedView`. */
export const SavedViews = z.object({ views: z.array(SavedView) });
export type SavedViews = z.infer<typeof SavedViews>;
