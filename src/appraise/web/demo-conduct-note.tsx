import { useSession } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'

/** In a demo: what the leads ask about was planted, and says nothing about anybody real. [APPRAISE-16] */
export function DemoConductNote() {
  const { say } = useLanguage()
  if (useSession().data?.demo !== true) return null
  return (
    <p className="leads-demo">
      {say({
        zh: '演示数据：少数街道的异常是抽签后人为植入的，用来演示查找；与任何街道的真实工作无关。',
        en: 'Demo data: a few streets, drawn by lot, were planted with odd figures to show the search; this says nothing about any real street.',
      })}
    </p>
  )
}
