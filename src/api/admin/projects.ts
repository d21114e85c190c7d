/** /admin/v1/organizations/{organization_id}/projects: keys belong to one, and limits and budgets can be set for it. */
import {
  changeProjectRequestSchema,
  createProjectRequestSchema,
  listOf,
  projectSchema,
} from "../../contract/account.ts";
import { newProjectId } from "../../db/ids.ts";
import { ApiError } from "../../errors.ts";
import { accountFor } from "../../gateway/admin.ts";
import { actorOf } from "../access.ts";
import type { ApiContext, Operation } from "../operation.ts";
import { readJson } from "../request-body.ts";
import { toProject } from "./shapes.ts";

const PROJECTS = "/admin/v1/organizations/{organization_id}/projects";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", access: "admin" } as const;

export const createProject: Operation = {
  ...common,
  method: "post",
  path: PROJECTS,
  operationId: "createProject",
  summary: "Create a project.",
  pathParameters,
  body: { schema: createProjectRequestSchema, example: { name: "Search" } },
  status: 201,
  response: { description: "The project.", schema: projectSchema },
  errors: ["not_found"],
  handler: async (c) => {
    const { name } = await readJson(c, createProjectRequestSchema);
    const id = newProjectId(c.env.now(), c.env.randomBytes);
    const call = { id, name, isNew: true, isArchived: false, actor: actorOf(c) };
    const project = await (await account(c)).putProject(call);
    if (project === null) throw new ApiError("internal_error");
    return Response.json(toProject(project), { status: 201 });
  },
};

export const listProjects: Operation = {
  ...common,
  method: "get",
  path: PROJECTS,
  operationId: "listProjects",
  summary: "The organization's projects.",
  pathParameters,
  status: 200,
  response: { description: "Every project.", schema: listOf(projectSchema, "ProjectList") },
  errors: ["not_found"],
  handler: async (c) => {
    const projects = await (await account(c)).listProjects();
    return Response.json({ object: "list", data: projects.map(toProject) });
  },
};

export const changeProject: Operation = {
  ...common,
  method: "patch",
  path: `${PROJECTS}/{project_id}`,
  operationId: "changeProject",
  summary: "Rename a project, archive it or take it back. An archived project's keys open nothing.",
  pathParameters: { ...pathParameters, project_id: "The project's id." },
  body: { schema: changeProjectRequestSchema, example: { archived: true } },
  status: 200,
  response: { description: "The project as it is now.", schema: projectSchema },
  errors: ["not_found"],
  handler: async (c) => {
    const body = await readJson(c, changeProjectRequestSchema);
    const id = c.req.param("project_id") ?? "";
    const known = await account(c);
    const before = (await known.listProjects()).find((project) => project.id === id);
    const isArchived = body.archived ?? (before !== undefined && before.archivedAtMs !== null);
    const call = { id, name: body.name, isNew: false, isArchived, actor: actorOf(c) };
    const project = await known.putProject(call);
    if (project !== null) return Response.json(toProject(project));
    const shown = JSON.stringify(id.slice(0, 64));
    throw new ApiError("not_found", { message: `There is no project ${shown}.` });
  },
};

function account(c: ApiContext) {
  return accountFor(c.env, c.req.param("organization_id") ?? "");
}
