import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { Node } from '../../schema/node';
import { LocalDate } from '../../schema/scalars';
import { civilDateOf } from '../kernel/civil-date';
import { readGlobalId } from '../kernel/ids';
import { Rule } from '../platform/access/rule';
import { CallerError } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { Cost } from '../platform/graphql/cost';
import { readAfterCode } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import {
  departmentById,
  departmentsOfInstitution,
  groupById,
  institutionById,
  membershipsOfGroup,
  membershipsOfInstitution,
  policyVersionsOfGroup,
  roomsOfWard,
  wardById,
  wardsOfDepartment,
  wardsOfInstitution,
} from './group.loaders';
import { countGroups, listGroups } from './group.queries';
import { covers, MembershipRole } from './group.rules';
import {
  Department,
  Institution,
  MedicalGroup,
  MedicalGroupConnection,
  Membership,
  PolicyVersion,
  Room,
  Ward,
} from './group.types';

@Resolver(() => MedicalGroupConnection)
export class MedicalGroupConnectionResolver {
  @FieldResolver(() => Int, { description: 'All groups that you may see; counted only when asked for.' })
  totalCount(@Ctx() context: Context): Promise<number> {
    return countGroups(context);
  }
}

@Resolver(() => MedicalGroup)
export class MedicalGroupResolver {
  @Rule('group.read')
  @Query(() => MedicalGroupConnection, { description: 'The groups that you work in, by code.' })
  async medicalGroups(
    @Ctx() context: Context,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Page<MedicalGroup>> {
    return pageOf(await listGroups(context, first, readAfterCode(after) ?? ''), first, group => [group.code]);
  }

  @Rule('group.read')
  @Query(() => MedicalGroup, { nullable: true, description: 'One group; null when it is missing or not yours.' })
  medicalGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<MedicalGroup | null> {
    return context.load(groupById, readId('MedicalGroup', id, 'id'));
  }

  @FieldResolver(() => [Membership], { description: 'Its institutions on a day, the lead first.' })
  memberships(
    @Ctx() context: Context,
    @Root() group: MedicalGroup,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today when left out.' }) on?: string,
  ): Promise<Membership[]> {
    return membershipsOn(context, group.uuid, on);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'Its lead hospital today.' })
  async lead(@Ctx() context: Context, @Root() group: MedicalGroup): Promise<Institution | null> {
    const memberships = await membershipsOn(context, group.uuid);
    const lead = memberships.find(membership => membership.role === MembershipRole.LEAD);
    return lead ? context.load(institutionById, lead.institutionId) : null;
  }

  @FieldResolver(() => [PolicyVersion], { description: 'All versions of all policies, by kind, the newest first.' })
  async policyVersions(@Ctx() context: Context, @Root() group: MedicalGroup): Promise<PolicyVersion[]> {
    return (await context.load(policyVersionsOfGroup, group.uuid)) ?? [];
  }
}

@Resolver(() => Institution)
export class InstitutionResolver {
  @Rule('group.read')
  @Query(() => Institution, {
    nullable: true,
    description: 'One institution; null when it is missing or outside your groups.',
  })
  institution(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Institution | null> {
    return context.load(institutionById, readId('Institution', id, 'id'));
  }

  @FieldResolver(() => [Department], { description: 'Its departments, by code.' })
  async departments(@Ctx() context: Context, @Root() institution: Institution): Promise<Department[]> {
    return (await context.load(departmentsOfInstitution, institution.uuid)) ?? [];
  }

  @Cost({ listLength: 20 })
  @FieldResolver(() => [Ward], { description: 'Its wards, by code, closed ones too.' })
  async wards(@Ctx() context: Context, @Root() institution: Institution): Promise<Ward[]> {
    return (await context.load(wardsOfInstitution, institution.uuid)) ?? [];
  }

  @FieldResolver(() => [Membership], {
    description: 'Where it belongs and belonged, as far as you may see the groups.',
  })
  async memberships(@Ctx() context: Context, @Root() institution: Institution): Promise<Membership[]> {
    return (await context.load(membershipsOfInstitution, institution.uuid)) ?? [];
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => MedicalGroup, { description: 'The group.' })
  group(@Ctx() context: Context, @Root() membership: Membership): Promise<MedicalGroup | null> {
    return context.load(groupById, membership.groupId);
  }

  @FieldResolver(() => Institution, { description: 'The institution.' })
  institution(@Ctx() context: Context, @Root() membership: Membership): Promise<Institution | null> {
    return context.load(institutionById, membership.institutionId);
  }
}

@Resolver(() => Department)
export class DepartmentResolver {
  @FieldResolver(() => Department, { nullable: true, description: 'The department above it.' })
  parent(@Ctx() context: Context, @Root() department: Department): Promise<Department | null> | null {
    return department.parentId ? context.load(departmentById, department.parentId) : null;
  }

  @FieldResolver(() => [Ward], { description: 'Its wards, by code.' })
  async wards(@Ctx() context: Context, @Root() department: Department): Promise<Ward[]> {
    return (await context.load(wardsOfDepartment, department.uuid)) ?? [];
  }
}

@Resolver(() => Ward)
export class WardResolver {
  @Rule('group.read')
  @Query(() => Ward, { nullable: true, description: 'One ward; null when it is missing or outside your groups.' })
  ward(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Ward | null> {
    return context.load(wardById, readId('Ward', id, 'id'));
  }

  @FieldResolver(() => Institution, { description: 'Whose ward it is.' })
  institution(@Ctx() context: Context, @Root() ward: Ward): Promise<Institution | null> {
    return context.load(institutionById, ward.institutionId);
  }

  @FieldResolver(() => Department, { description: 'The department that runs it.' })
  department(@Ctx() context: Context, @Root() ward: Ward): Promise<Department | null> {
    return context.load(departmentById, ward.departmentId);
  }

  @FieldResolver(() => [Room], { description: 'Its rooms, by number.' })
  async rooms(@Ctx() context: Context, @Root() ward: Ward): Promise<Room[]> {
    return (await context.load(roomsOfWard, ward.uuid)) ?? [];
  }
}

@Resolver(() => Room)
export class RoomResolver {
  @FieldResolver(() => Ward, { description: 'The ward that it belongs to.' })
  ward(@Ctx() context: Context, @Root() room: Room): Promise<Ward | null> {
    return context.load(wardById, room.wardId);
  }
}

@Resolver(() => Node)
export class NodeResolver {
  @Rule('SIGNED_IN')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when it is missing or you may not see it.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of any thing.' }) id: string,
  ): Promise<object | null> | null {
    const read = readGlobalId(id);
    const reader = read && context.services.nodes[read.type];
    if (!reader) {
      throw new CallerError('BAD_USER_INPUT', { zh: '这不是本系统的 id。', en: 'This is not an id of this system.' }, [
        'id',
      ]);
    }
    return reader(context, read.uuid);
  }
}

async function membershipsOn(
  context: Context,
  groupId: string,
  on: string = civilDateOf(new Date()),
): Promise<Membership[]> {
  const memberships = (await context.load(membershipsOfGroup, groupId)) ?? [];
  return memberships.filter(({ period }) => covers(period, on));
}
