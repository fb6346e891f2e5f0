import { Field, ObjectType } from 'type-graphql';
import { Rule } from '../../platform/access/rule';

@Rule('REACHED')
@ObjectType({ description: 'A coded diagnosis 诊断, by ICD-10.' })
export class Diagnosis {
  @Field(() => String, { description: 'Code of ICD-10, such as `I21.9`.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
}
