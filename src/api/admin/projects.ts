/**
 * /admin/v1/organizations/{organization_id}/projects: keys belong to one, and limits and budgets
 * can be set for it.
 */
import {
  changeProjectRequestSchema,
  createProjectRequestSchema,
  projectSchema,
} from "../../contract/account.ts";
import { LIMITS } from "../../contract/common.ts";
import { newProjectId } from "../../db/ids.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { toProject } from "./shapes.ts";

const PROJECTS = "/admin/v1/organizations/{organization_id}/projects";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin" } as const;

export const createProject = defineOperation({
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
  handler: async ({ c, body }) => {
    const { name, models, tiers } = body;
    const id = newProjectId(c.var.services.now(), c.var.services.randomBytes);
    const actor = actorOf(c);
    const call = { id, name, models, tiers, isNew: true, isArchived: false, actor };
    const project = await (await livingAccount(c)).putProject(call);
    if (project === null) {
      throw new ApiError("invalid_value", {
        message: `An organization may have at most ${LIMITS.maxProjects} projects.`,
      });
    }
    return toProject(project);
  },
});

export const listProjects = defineOperation({
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
  handler: async ({ c, query }) => {
    const projects = await (await namedAccount(c)).listProjects();
    return pageOf(projects.map(toProject), query);
  },
});

export const changeProject = defineOperation({
  ...common,
  access: forMembers("projects.write"),
  method: "patch",
  path: `${PROJECTS}/{project_id}`,
  operationId: "changeProject",
  summary:
    "Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing.",
  pathParameters: { ...pathParameters, project_id: "The project's id." },
  body: { schema: changeProjectRequestSchema, example: { archived: true } },
  status: 200,
  response: { description: "The project as it is now.", schema: projectSchema },
  errors: ["not_found"],
  handler: async ({ c, params, body }) => {
    const id = params.project_id;
    const call = {
      id,
      name: body.name,
      isNew: false,
      isArchived: body.archived,
      models: body.models,
      tiers: body.tiers,
      actor: actorOf(c),
    };
    const project = await (await livingAccount(c)).putProject(call);
    if (project !== null) return toProject(project);
    const shown = quoted(id);
    throw new ApiError("not_found", { message: `There is no project ${shown}.` });
  },
});
