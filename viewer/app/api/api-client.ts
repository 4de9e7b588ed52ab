import type {
  ApiError,
  CommonNeighbours,
  Degrees,
  FactPage,
  Health,
  Neighbourhood,
  NodeProfile,
  Ontology,
  Paths,
  SearchResult,
  Session,
  Start,
} from "../../api/contract.ts";
import type {
  DecisionAnswer,
  DecisionBody,
  Decisions,
  ReviewQueue,
} from "../../api/curation-contract.ts";
import type { ArticleDetail, EdgeDetails, ParallelFacts } from "../../api/evidence-contract.ts";
import type { IntakeBody, IntakePreview, IntakeReport } from "../../api/intake-contract.ts";
import type { Places } from "../../api/places-contract.ts";
import type { QueryAnswer, QueryBody, QueryCheck, Questions } from "../../api/query-contract.ts";
import type { Scene } from "../../api/scene.ts";
import type { SavedView, SavedViews } from "../../api/views-contract.ts";

/** The server answered, but not with what was asked for; or it did not answer at all. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly action: string;
  /** 0 where no answer came. */
  readonly status: number;

  constructor(message: string, action: string, status: number) {
    super(message);
    this.action = action;
    this.status = status;
  }

  get isOffline() {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export type ApiClient = ReturnType<typeof createApiClient>;
type Query = Readonly<Record<string, string | number | boolean | undefined>>;

const DEADLINE = 15_000;
/** For all of a large graph at once, which was asked for by name. */
const WHOLE_DEADLINE = 120_000;
/** A long file of articles takes the server its time. */
const READING_DEADLINE = 120_000;

/** Typed access to the HTTP API. `onContact` hears of every answer and every silence. */
export function createApiClient(
  fetchJson: typeof fetch = fetch.bind(globalThis),
  onContact: (isReachable: boolean) => void = () => {},
) {
  async function get<T>(
    path: string,
    query: Query = {},
    signal?: AbortSignal,
    init: RequestInit = {},
    patience = DEADLINE,
  ): Promise<T> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== "") parameters.set(name, String(value));
    }
    const search = parameters.size > 0 ? `?${parameters}` : "";
    const deadline = AbortSignal.timeout(patience);
    const response = await fetchJson(`/api/${path}${search}`, {
      ...init,
      headers: { accept: "application/json", ...init.headers },
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      onContact(false);
      throw new ApiFailure("", "", 0);
    });
    if (response.ok) {
      onContact(true);
      return (await response.json()) as T;
    }
    const failure = await failureOf(response);
    onContact(!failure.isOffline);
    throw failure;
  }

  /** Asked for anew each time: the server hands out another after each start. */
  async function send<T>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    body?: object,
    patience?: number,
  ): Promise<T> {
    const { token = "" } = await get<Session>("session");
    const init = {
      method,
      headers: {
        ...(body && { "content-type": "application/json" }),
        "x-pressgraph-token": token,
      },
      ...(body && { body: JSON.stringify(body) }),
    };
    return get<T>(path, {}, undefined, init, patience);
  }
  const post = <T>(path: string, body: object, patience?: number) =>
    send<T>("POST", path, body, patience);

  /** The page into which a view is put that is to be kept as a file. */
  async function fileTemplate(): Promise<string> {
    const response = await fetchJson("/file.html").catch(() => undefined);
    if (!response?.ok) throw new ApiFailure("", "", response?.status ?? 0);
    return response.text();
  }

  const at = encodeURIComponent;
  return {
    fileTemplate,
    health: () => get<Health>("health"),
    start: () => get<Start>("start"),
    search: (q: string, where: "names" | "texts", signal?: AbortSignal, limit = 20) =>
      get<SearchResult>("search", { q, in: where, limit }, signal),
    node: (id: string, signal?: AbortSignal) => get<NodeProfile>(`node/${at(id)}`, {}, signal),
    facts: (id: string, page: { type: string; direction: string; offset: number; limit: number }) =>
      get<FactPage>(`node/${at(id)}/facts`, page),
    degrees: (id: string, signal?: AbortSignal) =>
      get<Degrees>(`node/${at(id)}/degrees`, {}, signal),
    neighbourhood: (
      id: string,
      options: { depth?: number; types?: string; limit?: number; stops?: string } = {},
    ) => get<Neighbourhood>(`node/${at(id)}/neighbourhood`, options),
    edges: (ids: readonly string[], signal?: AbortSignal) =>
      get<EdgeDetails>("edges", { ids: ids.join(",") }, signal),
    parallel: (edge: string, signal?: AbortSignal) =>
      get<ParallelFacts>(`edge/${at(edge)}/parallel`, { limit: 200 }, signal),
    article: (id: string, signal?: AbortSignal) =>
      get<ArticleDetail>(`article/${at(id)}`, {}, signal),
    paths: (from: string, to: string, how: { stops?: string } = {}, signal?: AbortSignal) =>
      get<Paths>("paths", { from, to, ...how }, signal),
    whole: (force: boolean) => get<Scene>("whole", { force }, undefined, {}, WHOLE_DEADLINE),
    keepPlaces: (places: Places) => send<object>("PUT", "places", places),
    top: (type: string, limit?: number) => get<Scene>(`top/${at(type)}`, { limit }),
    session: () => get<Session>("session"),
    questions: () => get<Questions>("questions"),
    ontology: () => get<Ontology>("ontology"),
    checkQuery: (body: QueryBody) => post<QueryCheck>("query/check", body),
    query: (body: QueryBody) => post<QueryAnswer>("query", body),
    review: (signal?: AbortSignal) => get<ReviewQueue>("review", {}, signal),
    decisions: (signal?: AbortSignal) => get<Decisions>("decisions", {}, signal),
    decide: (body: DecisionBody) => post<DecisionAnswer>("decisions", body),
    undoDecision: (id: string) => post<DecisionAnswer>(`decisions/${at(id)}/undo`, {}),
    previewIntake: (body: IntakeBody) =>
      post<IntakePreview>("intake/preview", body, READING_DEADLINE),
    intake: (body: IntakeBody) => post<IntakeReport>("intake", body, READING_DEADLINE),
    views: (signal?: AbortSignal) => get<SavedViews>("views", {}, signal),
    saveView: (view: SavedView) => send<SavedViews>("PUT", "views", view),
    removeView: (name: string) => send<SavedViews>("DELETE", `views/${at(name)}`),
    common: (first: string, second: string, signal?: AbortSignal) =>
      get<CommonNeighbours>("common", { first, second }, signal),
  };
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const body = (await response.json().catch(() => undefined)) as Partial<ApiError> | undefined;
  return new ApiFailure(body?.error?.message ?? "", body?.error?.action ?? "", response.status);
}
