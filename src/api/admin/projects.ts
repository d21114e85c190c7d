/** /admin/v1/organizations/{organization_id}/projects: keys belong to one, and limits and budgets can be set for it. */
import {
  changeProjectRequestSchema,
  createProjectRequestSchema,
  projectSchema,
} from "../../contract/account.ts";
import { LIMITS } from "../../contract/common.ts";
import { newProjectId } from "../../db/ids.ts";
import { ApiError } from "../../errors.ts";
import { accountFor } from "../../gateway/admin.ts";
import { actorOf } from "../access.ts";
import { forMembers, type ApiContext, type Operation } from "../operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../paging.ts";
import { check, readJson } from "../request-body.ts";
import { toProject } from "./shapes.ts";

const PROJECTS = "/admin/v1/organizations/{organization_id}/projects";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin" } as const;

export const createProject: Operation = {
  ...common,
  access: forMembers("projects.write"),
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
    if (project === null) {
      throw new ApiError("invalid_value", {
        message: `An organization may have at most ${LIMITS.maxProjects} projects.`,
      });
    }
    return Response.json(toProject(project), { status: 201 });
  },
};

export const listProjects: Operation = {
  ...common,
  access: forMembers("projects.read"),
  method: "get",
  path: PROJECTS,
  operationId: "listProjects",
  summary: "The organization's projects.",
  pathParameters,
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "A page of projects, oldest first.",
    schema: listOf(projectSchema, "ProjectList"),
  },
  errors: ["not_found"],
  handler: async (c) => {
    const query = check(c.req.query(), pageQuerySchema);
    const projects = await (await account(c)).listProjects();
    return Response.json(pageOf(projects.map(toProject), query));
  },
};

export const changeProject: Operation = {
  ...common,
  access: forMembers("projects.write"),
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
    const call = {
      id,
      name: body.name,
      isNew: false,
      isArchived: body.archived,
      actor: actorOf(c),
    };
    const project = await (await account(c)).putProject(call);
    if (project !== null) return Response.json(toProject(project));
    const shown = JSON.stringify(id.slice(0, 64));
    throw new ApiError("not_found", { message: `There is no project ${shown}.` });
  },
};

function account(c: ApiContext) {
  return accountFor(c.env, c.req.param("organization_id") ?? "");
}
