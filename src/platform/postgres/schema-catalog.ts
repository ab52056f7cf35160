/** One kind of thing in the dump: a query whose rows are its statements, in an order no server or locale changes. */
export type Section = { readonly title: string; readonly statements: string }

const ours = `(select oid, nspname from pg_namespace
  where nspname !~ '^pg_' and nspname not in ('information_schema', 'graphile_worker')) as n`

const schemas: Section = {
  title: 'Schemas',
  statements: `select format('create schema %I;', nspname) as text from ${ours} where nspname <> 'public' order by nspname`,
}

const types: Section = {
  title: 'Types',
  statements: `
    select format('create type %s as enum (%s);', t.oid::regtype,
             (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)) collate "C" as text
      from pg_type t join ${ours} on n.oid = t.typnamespace where typtype = 'e'
    union all
    select format('create domain %s as %s%s%s%s;', t.oid::regtype, format_type(typbasetype, typtypmod),
             ' default ' || typdefault, case when typnotnull then ' not null' end,
             (select string_agg(' ' || pg_get_constraintdef(c.oid), '' order by conname)
                from pg_constraint c where contypid = t.oid and contype = 'c')) collate "C"
      from pg_type t join ${ours} on n.oid = t.typnamespace where typtype = 'd'
    order by text`,
}

const sequences: Section = {
  title: 'Sequences',
  statements: `
    select format('create sequence %s as %s start %s increment %s minvalue %s maxvalue %s cache %s%s;', c.oid::regclass,
             seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, case when seqcycle then ' cycle' end) as text
      from pg_sequence join pg_class c on c.oid = seqrelid join ${ours} on n.oid = c.relnamespace
     where not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and deptype = 'i')
     order by nspname, relname`,
}

const column = `format('%I %s%s%s%s', attname, format_type(atttypid, atttypmod),
  case when attcollation <> typcollation then ' collate ' || attcollation::regcollation end,
  case
    when attidentity <> '' then format(' generated %s as identity', case attidentity when 'a' then 'always' else 'by default' end)
    when attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
    else ' default ' || pg_get_expr(adbin, adrelid)
  end,
  case when attnotnull then ' not null' end)`

/** From 18 on, "not null" is a constraint too (kind n); it is told with its column. A partition's share is told by its parent. */
const tables: Section = {
  title: 'Tables',
  statements: `
    select format(E'create table %s%s (\\n  %s\\n)%s;', c.oid::regclass,
             (select ' partition of ' || inhparent::regclass from pg_inherits where inhrelid = c.oid),
             concat_ws(E',\\n  ',
               (select string_agg(${column}, E',\\n  ' order by attnum)
                  from pg_attribute a join pg_type t on t.oid = atttypid
                  left join pg_attrdef on adrelid = attrelid and adnum = attnum
                 where attrelid = c.oid and attnum > 0 and not attisdropped),
               (select string_agg(format('constraint %I %s', conname, pg_get_constraintdef(k.oid)), E',\\n  '
                         order by position(contype::text in 'puxc'), conname)
                  from pg_constraint k where conrelid = c.oid and contype in ('p', 'u', 'x', 'c') and conislocal)),
             concat(' partition by ' || pg_get_partkeydef(c.oid), ' ' || pg_get_expr(relpartbound, c.oid))) as text
      from pg_class c join ${ours} on n.oid = relnamespace where relkind in ('r', 'p') order by nspname, relname`,
}

const foreignKeys: Section = {
  title: 'Foreign keys',
  statements: `
    select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as text
      from pg_constraint k join ${ours} on n.oid = connamespace where contype = 'f' and conparentid = 0
     order by conrelid::regclass::text collate "C", conname`,
}

const indexes: Section = {
  title: 'Indexes',
  statements: `
    select pg_get_indexdef(i.indexrelid) || ';' as text
      from pg_index i join pg_class c on c.oid = indexrelid join ${ours} on n.oid = relnamespace
     where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
       and not relispartition
     order by nspname, indrelid::regclass::text collate "C", relname`,
}

const views: Section = {
  title: 'Views',
  statements: `
    select format(E'create %sview %s%s as\\n%s', case relkind when 'm' then 'materialized ' end, c.oid::regclass,
             (select ' with (' || string_agg(option, ', ' order by option) || ')' from unnest(reloptions) as option),
             pg_get_viewdef(c.oid)) as text
      from pg_class c join ${ours} on n.oid = relnamespace where relkind in ('v', 'm') order by nspname, relname`,
}

const functions: Section = {
  title: 'Functions',
  statements: `
    select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as text
      from pg_proc p join ${ours} on n.oid = pronamespace
     where prokind in ('f', 'p') and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
     order by nspname, proname, pg_get_function_identity_arguments(p.oid) collate "C"`,
}

const triggers: Section = {
  title: 'Triggers',
  statements: `
    select pg_get_triggerdef(t.oid) || ';' as text
      from pg_trigger t join pg_class c on c.oid = tgrelid join ${ours} on n.oid = relnamespace
     where not tgisinternal and tgparentid = 0 order by nspname, relname, tgname`,
}

const rowSecurity: Section = {
  title: 'Row security',
  statements: `
    select format('alter table %s enable row level security;%s', c.oid::regclass,
             case when relforcerowsecurity then format(E'\\nalter table %s force row level security;', c.oid::regclass) end) collate "C" as text
      from pg_class c join ${ours} on n.oid = relnamespace where relrowsecurity
    union all
    select format('create policy %I on %I.%I as %s for %s to %s%s%s;', policyname, schemaname, tablename, lower(permissive),
             lower(cmd), array_to_string(roles, ', '), ' using (' || qual || ')', ' with check (' || with_check || ')') collate "C"
      from pg_policies p join ${ours} on nspname = schemaname
    order by text`,
}

/** "maintain" came with 17 and is never granted here; what an owner may do goes without saying. */
const grants: Section = {
  title: 'Grants',
  statements: `
    with held(kind, name, owner, acl, part) as (
      select 'schema', quote_ident(n.nspname), nspowner, nspacl, null::name from pg_namespace join ${ours} using (oid)
      union all
      select case relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass::text, relowner, relacl, null
        from pg_class c join ${ours} on n.oid = relnamespace where relkind in ('r', 'p', 'v', 'm', 'S')
      union all
      select 'table', c.oid::regclass::text, relowner, attacl, attname
        from pg_attribute join pg_class c on c.oid = attrelid join ${ours} on n.oid = relnamespace where not attisdropped
      union all
      select 'function', p.oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner)), null
        from pg_proc p join ${ours} on n.oid = pronamespace
       where not exists (select from pg_depend where objid = p.oid and deptype = 'e'))
    select format('grant %s on %s %s to %s%s;',
             string_agg(concat(lower(privilege_type), ' (' || quote_ident(part) || ')'), ', ' order by privilege_type, part),
             kind, name, coalesce(quote_ident(rolname), 'public'), case when is_grantable then ' with grant option' end) as text
      from held cross join aclexplode(acl) left join pg_roles r on r.oid = grantee
     where grantee <> owner and privilege_type <> 'MAINTAIN' and name <> 'public'
     group by kind, name, rolname, is_grantable
     order by position(kind in 'schema table sequence function'), name collate "C", rolname, is_grantable`,
}

/** All that the dump tells, in the order it tells it. */
export const sections: readonly Section[] = [
  ...[schemas, types, sequences, tables, foreignKeys, indexes, views, functions, triggers, rowSecurity, grants],
]
