/** Where the actions of an article will stand: as high as they are, so that the words stay where they are drawn first. */
export function ActionsPlace() {
  return (
    <div class="reader-actions">
      <div class="bar" />
    </div>
  )
}
