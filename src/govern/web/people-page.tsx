import './govern.css'
import { Button, Input, Modal, Table, Tag } from 'antd'
import { useState } from 'react'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useIsPhone } from '#desk/use-layout.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { Page } from '#foundations/outcome/api.ts'
import { Person } from '#foundations/units/api.ts'
import { MoreButton } from './more-button.tsx'
import { PersonActions } from './person-actions.tsx'
import { NewPersonForm } from './person-forms.tsx'
import { PostTag } from './post-tag.tsx'
import { usePages } from './use-pages.ts'
import { governWords } from './words.ts'

const People = Page(Person)

/** Who may sign in, at which posts; facts name people for good, so nobody is deleted. [IDENTITY-01] */
export function PeoplePage() {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const { values, change } = useAddress(['search'])
  const pages = usePages('/api/people', values, People)
  return (
    <div className="stack">
      <PageHead title={say({ zh: '人员与岗位', en: 'People and posts' })} actions={<AddPerson />} />
      <Input.Search
        allowClear
        placeholder={say({ zh: '姓名或用户名', en: 'Name or user name' })}
        aria-label={words.search}
        defaultValue={values.search}
        onSearch={(text) => change({ search: text.trim() })}
      />
      <PageState query={{ ...pages, data: pages.data?.pages }}>
        {(read) => <PeopleTable rows={read.flatMap(({ rows }) => rows)} />}
      </PageState>
      <MoreButton pages={pages} />
    </div>
  )
}

function AddPerson() {
  const { say } = useLanguage()
  const [isOpen, open] = useState(false)
  const title = say({ zh: '新增人员', en: 'Add a person' })
  return (
    <>
      <Button type="primary" onClick={() => open(true)}>
        {title}
      </Button>
      <Modal title={title} open={isOpen} footer={null} onCancel={() => open(false)} destroyOnHidden>
        <NewPersonForm />
      </Modal>
    </>
  )
}

function PersonCard({ person }: { readonly person: Person }) {
  return (
    <section className="panel stack">
      <span className="row">
        <PersonName person={person} /> <code>{person.userName}</code>
      </span>
      {person.posts.map((post) => (
        <PostTag key={post.id} person={person} post={post} />
      ))}
      {person.closedAt === null && <PersonActions person={person} />}
    </section>
  )
}

function PersonName({ person: { name, closedAt } }: { readonly person: Person }) {
  const { say } = useLanguage()
  return (
    <span className="row">
      {name}
      {closedAt !== null && <Tag>{say({ zh: '已注销', en: 'closed' })}</Tag>}
    </span>
  )
}

function PeopleTable({ rows }: { readonly rows: readonly Person[] }) {
  const { say } = useLanguage()
  const isPhone = useIsPhone()
  if (rows.length === 0)
    return (
      <Empty
        words={{ zh: '没有这样的人员。可用右上角的按钮新增。', en: 'Nobody fits. Add people with the button above.' }}
      />
    )
  if (isPhone) return rows.map((person) => <PersonCard key={person.id} person={person} />)
  return (
    <Table<Person>
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'name',
          title: say({ zh: '姓名', en: 'Name' }),
          render: (_, person) => <PersonName person={person} />,
        },
        {
          key: 'userName',
          title: say({ zh: '用户名', en: 'User name' }),
          render: (_, { userName }) => <code>{userName}</code>,
        },
        {
          key: 'posts',
          title: say({ zh: '岗位', en: 'Posts' }),
          render: (_, person) => (
            <span className="stack">
              {person.posts.map((post) => (
                <PostTag key={post.id} person={person} post={post} />
              ))}
            </span>
          ),
        },
        {
          key: 'actions',
          title: '',
          render: (_, person) => person.closedAt === null && <PersonActions person={person} />,
        },
      ]}
    />
  )
}
