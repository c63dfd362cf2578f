import { Link, useParams } from '@tanstack/react-router'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import { PrintButton } from './DisclosureList.tsx'
import { useReceivedPackage } from './data.ts'
import { PackageSheet } from './PackageSheet.tsx'
import { text } from './text.ts'

/** One package, whole, as it was sent. */
export default function ReceivedPackagePage() {
  const { id } = useParams({ from: '/werk/ontvangen/$id' })
  usePageTitle(text.received.title)
  return (
    <Loaded isPage query={useReceivedPackage(id)}>
      {(one) => (
        <div className="page-stack package-page">
          <div className="page-head">
            <h1>{text.received.title}</h1>
            <PrintButton path={`/received-packages/${id}/_print`} />
          </div>
          <div className="sheet">
            <PackageSheet {...one} headingLevel={2} />
          </div>
          <p className="no-print">
            <Link to="/werk/ontvangen">{text.received.back}</Link>
          </p>
        </div>
      )}
    </Loaded>
  )
}
